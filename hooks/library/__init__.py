"""The knowledge of learning resources, free of any site generator.

The data takes one way::

    docs/ --reader--> Content (resources, data, files)  + problems
                 --checks--> problems            all of them, sorted, before anything is written
                 --catalogue--> Catalogue        immutable; every query a writer needs
                 --pages, addresses, facets, api, publishing--> plain values

Only ``reader`` touches the disk. Nothing here imports MkDocs or a plugin:
what we know must survive a change of engine.
"""

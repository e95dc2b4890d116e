// Words as people type them: without case, accents, ø or æ; and numbers with their plural form.

const letters = { ø: "o", æ: "ae", å: "a", ð: "d", ß: "ss", "ʼ": "", "’": "", "'": "" };

export const fold = (text) =>
  text.toLocaleLowerCase().replace(/[øæåðßʼ’']/g, (letter) => letters[letter])
    .normalize("NFD").replace(/\p{M}/gu, "");

export const plural = (forms, n, language) => {
  const category = new Intl.PluralRules(language).select(n);
  return (forms[category] ?? forms.other).replace("{n}", n);
};

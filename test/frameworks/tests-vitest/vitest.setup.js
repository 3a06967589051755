document.adoptedStyleSheets ??= [];
globalThis.CSS ??= { supports: () => true };

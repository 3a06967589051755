/** Rules by which sites save ink: they reach the element, not its content. */
export default {
  name: 'a print style sheet',
  media: { media: 'print' },
  css: `@media print {
    *, *::before, *::after { background: #fff !important; color: #000 !important; box-shadow: none !important; text-shadow: none !important; }
    a[href]::after { content: " (" attr(href) ")"; } svg, button, nav { display: none !important; } body { font: 12pt serif; } p { orphans: 3; widows: 3; } }`,
  like: { media: { media: 'print' } },
};

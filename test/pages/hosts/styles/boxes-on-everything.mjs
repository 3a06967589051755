/** Padding, borders, backgrounds and type that a page gives to everything by `!important`. */
export default {
  name: 'padding, borders and type on everything',
  css: `* { padding: 7px !important; border: 3px solid red !important; background: pink !important; box-sizing: content-box !important;
    letter-spacing: 3px !important; text-transform: uppercase !important; font: 30px serif !important; }
    main * { position: relative !important; min-width: 0 !important; }`,
};

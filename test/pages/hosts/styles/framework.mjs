/** A reset of all elements, headings, links, lists, buttons and forms, and class names like ours that win by `!important`. */
export default {
  name: 'a CSS framework',
  css: `
    *, *::before, *::after { box-sizing: border-box; }
    :root { --bs-body-color: #212529; font-size: 17px; scroll-behavior: smooth; }
    body { margin: 0; font-family: Georgia, serif; font-size: 1.125rem; font-weight: 300; line-height: 1.75; color: var(--bs-body-color);
      background-color: #fff; -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: transparent; }
    h1, h2, h3, h4 { margin: 0 0 0.5rem; font-weight: 500; line-height: 1.2; font-size: 2.5rem; }
    p, ol, ul, dl, details { margin: 0 0 1rem; padding-left: 2rem; }
    a { color: #0d6efd; text-decoration: none; }
    button, input, select { margin: 0; font-family: inherit; border-radius: 1rem; background: #6c757d; text-transform: none; }
    img, svg { vertical-align: middle; max-width: 10px; }
    summary { display: list-item; cursor: default; }
    .panel, .card, .media, .body, .text, .heading, .button, .base, .hero, .bar, .list, .slide, .track, .icon, .fold, .close {
      display: flex !important; padding: 3rem !important; color: #dc3545 !important; background: #ffc107 !important; border: 1px solid #dc3545 !important; }
    [role='group'], [role='heading'] { margin: 3rem !important; }
  `,
};

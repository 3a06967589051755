/** Scripts of the page that toggle `hidden` with a transition often carry such a rule; an element of ours that is hidden must not come back by it. */
export default {
  name: '[hidden] overridden',
  css: '[hidden] { display: block !important; visibility: visible !important; opacity: 1 !important; } [hidden=""] { display: flex !important; }',
};

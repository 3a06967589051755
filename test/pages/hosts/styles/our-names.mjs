/** Custom properties with the names that ours have inside, set, and forced on everything. */
export default {
  name: 'properties of ours by other names',
  css: `:root { --_text: red; --_surface: red; --_topic: red; --_fold: 9em; --_light: red; --_dark: red; --_radius: 9px; }
    * { --_text: red !important; --_link: red !important; --_scale: 3 !important; --_small: 3em !important; --_leading: 4 !important; }`,
};

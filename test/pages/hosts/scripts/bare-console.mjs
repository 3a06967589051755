import { WIDGETS } from '../promises.mjs';

/** Some pages silence the console by an object without methods; what we have to say of a wrong value must not end in an error. */
export default {
  name: 'a console without methods',
  head: '<script>window.console = {};</script>',
  body: WIDGETS.replace('genuine', 'genuine theme="pink"'),
};

/** A doctype of old CMSs. */
export default {
  name: 'limited quirks mode',
  doctype: '<!doctype html public "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
};

/** MooTools has an `Event` of its own: our events can't be made, which stops nothing else. */
export default { name: 'a library replaces Event', head: '<script>window.Event = function () {};</script>' };

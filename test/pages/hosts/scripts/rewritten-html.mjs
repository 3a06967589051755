/** `innerHTML += …` of an ancestor parses all of it again: the elements are others, made of the same text. */
export default {
  name: 'innerHTML of an ancestor is written again',
  act: (page) =>
    page.evaluate(() => {
      for (let time = 0; time < 20; time += 1) document.body.innerHTML += '<p>One more.</p>';
    }),
};

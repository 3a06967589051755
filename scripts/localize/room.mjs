/** The room that texts have in their places, in characters. */
const ROOM = [
  { names: /^(?:stories|headlines)\/[^/]+\/title$/, most: 70 },
  { names: /^(?:stories|headlines)\/[^/]+\/text$/, most: 170 },
  { names: /^pledges\//, most: 60 },
];

/** The most characters that fit where a text stands; undefined where its place grows with it. */
export const roomFor = (name) => ROOM.find(({ names }) => names.test(name))?.most;

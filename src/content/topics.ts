/** The crimes that the campaign speaks about: the allowed values of `topic`. */
export const TOPICS = [
  'organized-crime',
  'fake-goods',
  'fake-medicines',
  'food-and-drink',
  'cybercrime',
  'crimes-against-children',
  'environmental-crime',
  'human-trafficking',
] as const;

/** One of the campaign's topics. */
export type Topic = (typeof TOPICS)[number];

/** The topic that stands for the whole campaign: shown where a page names none. */
export const GENERAL_TOPIC: Topic = 'organized-crime';

/** On these a page should say where to report: whoever reads may need help. */
export const SENSITIVE_TOPICS: readonly Topic[] = ['crimes-against-children', 'human-trafficking'];

import type { StoryObj } from '@storybook/web-components-vite';
import { type Example, createExample, exampleHtml } from './examples/example.js';

/** Makes the stories of one element from its list of examples. */
export const storyMaker = (tag: string, examples: readonly Example[]) => ({
  /** An example, as it stands in the list. */
  story(name: string): StoryObj {
    const example = examples.find((each) => each.name === name);
    if (!example) throw new Error(`<${tag}> has no example "${name}"`);
    return {
      name: example.title,
      render: () => createExample(tag, example),
      parameters: { controls: { disable: true }, docs: { source: { code: exampleHtml(tag, example) } } },
    };
  },

  /** The element with a control for each of its attributes, set as a page's author would. */
  playground: (args: Readonly<Record<string, string | boolean | number>>): StoryObj => ({
    args,
    render: (current) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(current)) {
        if (value === true) element.setAttribute(name, '');
        else if (value !== false && value !== '' && value != null) element.setAttribute(name, String(value));
      }
      return element;
    },
  }),
});

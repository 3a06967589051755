import { documentedDefaults } from '../support/commands.js';
import { type LitClass, subjects } from '../support/elements.js';
import { takeConsole } from '../support/console.js';
import { expect, mount, waitUntil } from '../support/mount.js';

const publicProperties = ({ elementProperties }: LitClass) =>
  [...elementProperties].filter(([, { state }]) => !state).map(([name, { type }]) => ({ name, type }));

const someValue = (type: unknown): unknown => (type === Boolean ? true : type === Number ? 12 : 'some value');

describe('properties', () => {
  for (const { name, tag, constructor } of subjects) {
    it(`${tag} starts with its documented defaults`, async () => {
      const documented = await documentedDefaults(name);
      const element = document.createElement(tag) as unknown as Record<string, unknown>;
      const actual = publicProperties(constructor).map((property) => [property.name, String(element[property.name])]);
      expect(actual).to.deep.equal(actual.map(([property]) => [property, documented[property!]]));
    });

    it(`${tag} has no attribute that its author did not write`, async () => {
      const element = await mount(document.createElement(tag));
      expect(element.getAttributeNames()).to.deep.equal([]);
    });

    it(`${tag} keeps what was set before it was defined`, async () => {
      const lateTag = `${tag}-late`;
      const element = document.createElement(lateTag) as unknown as Record<string, unknown> & HTMLElement;
      const wanted = publicProperties(constructor).map((property) => [property.name, someValue(property.type)] as const);
      for (const [property, value] of wanted) element[property] = value;
      customElements.define(lateTag, class extends constructor {});
      await mount(element);
      // A value may ask for a part that has to be loaded first.
      await waitUntil(() => element.shadowRoot!.querySelector('[part~=base]'), 'the first rendering');
      // The words on the console about values that nobody could mean are not the matter here.
      takeConsole();
      expect(element).to.be.instanceOf(constructor);
      expect(wanted.map(([property]) => [property, element[property]])).to.deep.equal(wanted);
    });
  }
});

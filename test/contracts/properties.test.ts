import type { LitElement } from 'lit';
import { documentedDefaults, elementManifests } from '../support/commands.js';
import { type LitClass, REQUIRED, createBare, subjects } from '../support/elements.js';
import { takeConsole } from '../support/console.js';
import { expect, mount, waitUntil } from '../support/mount.js';

const publicProperties = ({ elementProperties }: LitClass) =>
  [...elementProperties].filter(([, { state }]) => !state).map(([name, { type }]) => ({ name, type }));

const manifests = new Map((await elementManifests()).map((each) => [each.tagName, each.attributes]));

/** The attributes that a page may style by, with their values: all that take one of a list, but what is shown. */
const styledBy = (tag: string) =>
  manifests
    .get(tag)!
    .filter(({ name }) => name !== 'topic')
    .map(({ name, type }) => ({ name, values: [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value!) }))
    .filter(({ values }) => values.length);

/** As JSX writes a property into HTML, whose names have no capitals. */
const asHtmlReadsThem = ({ elementProperties }: LitClass) =>
  [...elementProperties].filter(([, { state }]) => !state).map(([property, { attribute }]) => ({ property, attribute }));

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
      const element = await mount(createBare(tag));
      expect(element.getAttributeNames()).to.deep.equal(Object.keys(REQUIRED[tag] ?? {}));
    });

    it(`${tag} shows as attributes what a script sets and style rules select by`, async () => {
      const element = (await mount(createBare(tag))) as unknown as Record<string, unknown> & LitElement;
      const attributes = styledBy(tag);
      expect(attributes.map((each) => each.name)).to.include('theme');
      for (const { name: attribute, values } of attributes) {
        const standard = element[attribute];
        // The default last: what is as it was is no change.
        for (const value of [...values.filter((each) => each !== standard), standard]) {
          element[attribute] = value;
          await element.updateComplete;
          expect(element.getAttribute(attribute)).to.equal(value);
        }
        element.removeAttribute(attribute);
        expect(element[attribute]).to.equal(standard);
        await element.updateComplete;
        element[attribute] = undefined;
        await element.updateComplete;
        expect(element.hasAttribute(attribute)).to.equal(false);
      }
    });

    it(`${tag} shows as attributes what was set before it was in the page`, async () => {
      const element = createBare(tag) as unknown as Record<string, unknown> & HTMLElement;
      const wanted = styledBy(tag).map(({ name: attribute, values }) => [attribute, values.at(-1)!] as const);
      for (const [attribute, value] of wanted) element[attribute] = value;
      await mount(element);
      expect(wanted.map(([attribute]) => [attribute, element.getAttribute(attribute)])).to.deep.equal(wanted);
    });

    it(`${tag} takes its properties by their own names from HTML, where all letters are small`, async () => {
      for (const { property, attribute } of asHtmlReadsThem(constructor)) {
        const type = constructor.elementProperties.get(property)!.type;
        const [read, usual] = [property, attribute === undefined ? property : String(attribute)].map((written) => {
          const around = document.createElement('div');
          around.innerHTML = `<${tag} ${written}="12"></${tag}>`;
          return (around.firstElementChild as unknown as Record<string, unknown>)[property];
        });
        expect([property, read]).to.deep.equal([property, type === Boolean ? true : type === Number ? 12 : '12']);
        expect([property, usual]).to.deep.equal([property, read]);
      }
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

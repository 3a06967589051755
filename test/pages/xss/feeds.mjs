/**
 * Feeds of every format. An item has harmless parts, so that it says all that a list can show. A field of a format puts
 * a text into the place of one part, so that nothing else says the same.
 */

/** How a text may stand in XML. Within an attribute it is escaped, or raw. */
export const ENCODINGS = {
  escaped: (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  CDATA: (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
  raw: (text) => text,
};

export const PAGE = 'https://police.example/news';
export const PICTURE = '/picture.png';
const NAMESPACES = [
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
  ['media', 'http://search.yahoo.com/mrss/'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

const xhtml = (text) => `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`;

/** The harmless parts of an item, with its NUMBER; and what may stand in the place of each, with TEXT (in an element) or VALUE (in an attribute). */
const RSS = {
  harmless: {
    attributes: ' xml:lang="en"',
    title: '<title>Harmless title NUMBER</title>',
    link: `<link>${PAGE}/NUMBER</link>`,
    description: '<description>A harmless description.</description>',
    author: '<dc:creator>A harmless author</dc:creator>',
    date: '',
    category: '<category>fake-goods</category><category>country:FR</category>',
    picture: `<media:content url="${PICTURE}" medium="image" width="40" height="30"/>`,
    source: '<source url="https://police.example/feed">A harmless source</source>',
  },
  fields: {
    attributes: [' xml:lang="VALUE"', ' xml:base="VALUE"', ' rdf:about="VALUE"'],
    title: ['<title>TEXT</title>', '<dc:title>TEXT</dc:title>', '<media:title>TEXT</media:title>'],
    link: [
      '<link>TEXT</link>',
      '<guid>TEXT</guid>',
      '<guid isPermaLink="true">TEXT</guid>',
      '<atom:link href="VALUE"/>',
      '<comments>TEXT</comments>',
    ],
    description: [
      '<description>TEXT</description>',
      '<content:encoded>TEXT</content:encoded>',
      '<dc:description>TEXT</dc:description>',
      '<media:group><media:description type="html">TEXT</media:description></media:group>',
    ],
    author: ['<author>TEXT</author>', '<dc:creator>TEXT</dc:creator>', '<itunes:author>TEXT</itunes:author>'],
    date: ['<pubDate>TEXT</pubDate>', '<dc:date>TEXT</dc:date>'],
    category: ['<category>TEXT</category>', '<category>country:TEXT</category>', '<dc:subject>TEXT</dc:subject>'],
    picture: [
      '<media:content url="VALUE" medium="image"/>',
      `<media:content url="${PICTURE}" type="VALUE"/>`,
      `<media:content url="${PICTURE}" medium="image" width="VALUE" height="VALUE"/>`,
      `<media:content url="${PICTURE}" medium="image"><media:description>TEXT</media:description><media:credit>TEXT</media:credit></media:content>`,
      `<media:content url="${PICTURE}" medium="image"><media:rating>TEXT</media:rating></media:content>`,
      '<media:thumbnail url="VALUE"/>',
      '<enclosure url="VALUE" type="image/png" length="1"/>',
      '<itunes:image href="VALUE"/>',
      '<image><url>TEXT</url></image>',
      '<content:encoded>&lt;p&gt;x&lt;img src="VALUE" alt="VALUE" width="VALUE"&gt;</content:encoded>',
    ],
    source: ['<source>TEXT</source>', '<source url="VALUE">A harmless source</source>'],
  },
};

/** Fields that RSS 1.0 has no word for are left out of it. */
const RDF = {
  harmless: { ...RSS.harmless, category: '<dc:subject>fake-goods</dc:subject>', source: '' },
  fields: {
    attributes: [' rdf:about="VALUE"', ' xml:lang="VALUE"', ' xml:base="VALUE"'],
    title: ['<title>TEXT</title>'],
    link: ['<link>TEXT</link>'],
    description: ['<description>TEXT</description>', '<content:encoded>TEXT</content:encoded>'],
    author: ['<dc:creator>TEXT</dc:creator>'],
    date: ['<dc:date>TEXT</dc:date>'],
    category: ['<dc:subject>TEXT</dc:subject>'],
  },
};

const ATOM = {
  harmless: {
    attributes: ' xml:lang="en"',
    title: '<title>Harmless title NUMBER</title>',
    link: `<link href="${PAGE}/NUMBER"/>`,
    summary: '<summary>A harmless summary.</summary>',
    author: '<author><name>A harmless author</name></author>',
    date: '',
    category: '<category term="fake-goods"/><category term="country:FR"/>',
    picture: `<media:thumbnail url="${PICTURE}"/>`,
    source: '<source><title>A harmless source</title></source>',
  },
  fields: {
    attributes: [' xml:lang="VALUE"', ' xml:base="VALUE"'],
    title: [
      '<title>TEXT</title>',
      '<title type="html">TEXT</title>',
      `<title type="xhtml">${xhtml('TEXT')}</title>`,
      '<title type="VALUE">x</title>',
    ],
    link: ['<link href="VALUE"/>', `<link href="${PAGE}" rel="VALUE"/>`, `<link href="${PAGE}" type="VALUE"/>`, '<id>TEXT</id>'],
    summary: [
      '<summary>TEXT</summary>',
      '<summary type="html">TEXT</summary>',
      '<content type="html">TEXT</content>',
      `<content type="xhtml">${xhtml('TEXT')}</content>`,
      '<content type="image/svg+xml">TEXT</content>',
      '<content type="text/html" src="VALUE"/>',
      '<media:group><media:description>TEXT</media:description></media:group>',
      '<rights>TEXT</rights>',
    ],
    author: ['<author><name>TEXT</name></author>', '<author><name>x</name><uri>TEXT</uri><email>TEXT</email></author>'],
    date: ['<published>TEXT</published>', '<updated>TEXT</updated>', '<issued>TEXT</issued>', '<modified>TEXT</modified>'],
    category: ['<category term="VALUE"/>', '<category term="x" label="VALUE" scheme="VALUE"/>'],
    picture: [
      '<media:thumbnail url="VALUE"/>',
      '<link rel="enclosure" type="image/png" href="VALUE"/>',
      `<content type="xhtml">${xhtml('<img src="VALUE" alt="VALUE"/>')}</content>`,
    ],
    source: ['<source><title>TEXT</title></source>'],
  },
};

/** `text` and `value` are what the feed says of itself. It comes last: a comment or a section that begins there hides no item. */
const DOCUMENTS = {
  'RSS 2.0': {
    ...RSS,
    item: 'item',
    write: (items, text, value) =>
      `<rss version="2.0" ${NAMESPACES}><channel>${items}<title>${text}</title><link>${text}</link><description>${text}</description><language>${text}</language><image><url>${text}</url></image><atom:link rel="self" href="${value}"/></channel></rss>`,
  },
  'RSS 1.0': {
    ...RDF,
    item: 'item',
    write: (items, text, value) =>
      `<rdf:RDF xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}>${items}<channel rdf:about="${value}"><title>${text}</title><link>${text}</link><dc:language>${text}</dc:language></channel></rdf:RDF>`,
  },
  Atom: {
    ...ATOM,
    item: 'entry',
    write: (items, text, value) =>
      `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}>${items}<title>${text}</title><subtitle>${text}</subtitle><link href="${value}"/><icon>${text}</icon><generator uri="${value}">${text}</generator></feed>`,
  },
};

const fill = (xml, text, encode) =>
  xml.replaceAll(/TEXT|VALUE/g, (place) => (place === 'TEXT' || encode === ENCODINGS.raw ? encode : ENCODINGS.escaped)(text));

/** A format in XML: an item is `{part: xml}`. */
function xmlFormat({ harmless, fields, item, write }) {
  return {
    type: 'application/xml',
    fields: Object.entries(fields).flatMap(([part, forms]) =>
      forms.map((form) => ({ name: form, part, isAttribute: !form.includes('TEXT') })),
    ),
    encodings: ['escaped', 'CDATA'],
    hostile: ({ name, part }, { text }, encode) => ({ [part]: fill(name, text, encode) }),
    item(number, parts) {
      const { attributes, ...rest } = { ...harmless, ...parts };
      return `<${item}${attributes}>${Object.values(rest).join('')}</${item}>`.replaceAll('NUMBER', number);
    },
    write: (items, head = 'A harmless feed', encode = ENCODINGS.escaped) => write(items.join(''), encode(head), ENCODINGS.escaped(head)),
  };
}

const JSON_ITEM = {
  summary: 'A harmless summary.',
  image: PICTURE,
  authors: [{ name: 'A harmless author' }],
  tags: ['fake-goods'],
  language: 'en',
  _tbc: {
    country: 'FR',
    place: 'A harmless place',
    credit: 'A harmless photographer',
    source: 'A harmless source',
    figure: { value: 12, label: 'harmless things' },
    image: { alt: 'A harmless picture', width: 40, height: 30 },
  },
};
const own = (parts) => ({ _tbc: { ...JSON_ITEM._tbc, ...parts } });

/** The fields of a JSON Feed by the part that each stands for: what it makes of a value, or of its text. */
const JSON_FIELDS = {
  link: {
    id: (value) => ({ id: value, url: undefined }),
    url: (value) => ({ url: value }),
    external_url: (value) => ({ url: undefined, external_url: value }),
  },
  title: { title: (value) => ({ title: value }) },
  text: {
    summary: (value) => ({ summary: value }),
    content_text: (value) => ({ summary: undefined, content_text: value }),
    content_html: (value) => ({ summary: undefined, content_html: value }),
  },
  picture: {
    image: (value) => ({ image: value }),
    banner_image: (value) => ({ image: undefined, banner_image: value }),
    'attachments[].url': (value) => ({ image: undefined, attachments: [{ url: value, mime_type: 'image/png', title: value }] }),
    'attachments[].mime_type': (value) => ({ image: undefined, attachments: [{ url: PICTURE, mime_type: value }] }),
    'a picture in content_html': (_, text) => ({ image: undefined, content_html: `<p>x<img src="${text}" alt="${text}">` }),
  },
  date: { date_published: (value) => ({ date_published: value }), date_modified: (value) => ({ date_modified: value }) },
  author: {
    'authors[].name': (value) => ({ authors: [{ name: value }] }),
    'authors[].url': (value) => ({ authors: [{ name: 'x', url: value, avatar: value }] }),
    author: (value) => ({ authors: undefined, author: { name: value, url: value } }),
  },
  tags: { 'tags[]': (value) => ({ tags: [value] }), tags: (value) => ({ tags: value }) },
  language: { language: (value) => ({ language: value }) },
  own: {
    ...Object.fromEntries(
      ['date', 'country', 'place', 'topic', 'credit', 'warning', 'source', 'figure', 'image'].map((name) => [
        `_tbc.${name}`,
        (value) => own({ [name]: value }),
      ]),
    ),
    _tbc: (value) => ({ _tbc: value }),
    '_tbc.figure.label': (value) => own({ figure: { value: 12, label: value } }),
    '_tbc.figure.value': (value) => own({ figure: { value, label: 'x' } }),
    '_tbc.image.alt': (value) => own({ image: { alt: value, width: value, height: value } }),
  },
};

const jsonFormat = {
  type: 'application/feed+json',
  fields: Object.entries(JSON_FIELDS).flatMap(([part, forms]) =>
    Object.entries(forms).map(([name, write]) => ({ name, part, write, isAttribute: true })),
  ),
  encodings: ['escaped'],
  // `__proto__` too is a name like any other in JSON, and in what JSON.parse makes of it.
  hostile: ({ write }, { kind, text }) => write(kind === 'json' ? JSON.parse(text) : text, text),
  item: (number, parts) => ({ title: `Harmless title ${number}`, url: `${PAGE}/${number}`, ...JSON_ITEM, ...parts }),
  write: (items, head = 'A harmless feed') =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: head,
      home_page_url: head,
      feed_url: head,
      description: head,
      icon: head,
      language: head,
      authors: [{ name: head, url: head }],
      items,
    }),
};

/**
 * By name. `fields` is what an item may say; `hostile(field, payload, encode)` makes parts of an item,
 * `item(number, parts)` an item, harmless but for these, and `write(items, head, encode)` a feed.
 */
export const FORMATS = {
  'JSON Feed': jsonFormat,
  ...Object.fromEntries(Object.entries(DOCUMENTS).map(([name, description]) => [name, xmlFormat(description)])),
};

/** How many ways there are to say the part that has most of them. */
export const formsOf = ({ fields }) => Math.max(...fields.map(({ part }) => fields.filter((field) => field.part === part).length));

/**
 * The parts of an item that is hostile in all it says: each part in its form of this number, with the payload that
 * `payloadOf(place)` gives it.
 */
export function hostileThroughout(format, form, payloadOf, encode) {
  const parts = [...new Set(format.fields.map(({ part }) => part))];
  return Object.assign(
    {},
    ...parts.map((part, place) => {
      const forms = format.fields.filter((field) => field.part === part);
      return format.hostile(forms[form % forms.length], payloadOf(place), encode);
    }),
  );
}

/** A feed whose declarations would blow it up, or read files of the server, is refused as a whole. */
export const isRefused = (format, { text }) => format !== FORMATS['JSON Feed'] && text.includes('<!ENTITY');

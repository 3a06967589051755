import { createSSRApp, h, ref } from 'vue';

const createApp = () =>
  createSSRApp({
    setup() {
      const topic = ref('cybercrime');
      return () =>
        h('main', [
          h('button', { onClick: () => (topic.value = 'fake-goods') }, topic.value),
          h('tbc-banner', { topic: topic.value, href: '/advice' }, [h('p', 'Words of the page')]),
        ]);
    },
  });

export const name = 'Vue';

export async function toHtml() {
  const { renderToString } = await import('vue/server-renderer');
  return renderToString(createApp());
}

export function hydrate(container) {
  createApp().mount(container);
}

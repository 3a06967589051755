/** The same app in Vue: tags are tags, attributes and properties are bound, events are listened to. */
import { createApp, ref } from 'vue';
import '@turn-back-crime/widgets/all';
import type {
  TbcDismissEvent,
  TbcFollowEvent,
  TbcPledgeChangeEvent,
  TbcPledgeEvent,
  TbcSlideChangeEvent,
  Topic,
} from '@turn-back-crime/widgets';

const app = createApp({
  setup() {
    const topic = ref<Topic>('fake-goods');
    const lang = ref('en');
    const tips = ref(['I ask for the receipt.', 'I look at the seal.']);
    const isShown = ref(true);
    const heard = ref<string[]>([]);
    return {
      topic,
      lang,
      tips,
      isShown,
      heard,
      dismiss(event: TbcDismissEvent) {
        event.preventDefault();
        heard.value.push(event.type);
      },
      pledge: ({ type, campaign }: TbcPledgeEvent) => heard.value.push(`${type} ${campaign}`),
      change: ({ type, state }: TbcPledgeChangeEvent) => heard.value.push(`${type} ${state}`),
      slide: ({ type, index }: TbcSlideChangeEvent) => heard.value.push(`${type} ${index}`),
      follow: ({ type }: TbcFollowEvent) => heard.value.push(type),
    };
  },
  template: `
    <main :lang="lang">
      <button id="topic" @click="topic = 'fake-medicines'" />
      <button id="lang" @click="lang = 'fr'" />
      <button id="tip" @click="tips.push('I tell the office.')" />
      <button id="show" @click="isShown = !isShown" />
      <output>{{ heard.join() }}</output>
      <section v-if="isShown">
        <tbc-banner :topic="topic" :headingLevel="3" :remember="30" dismissible @tbc-dismiss="dismiss">
          <a slot="actions" href="#advice">Advice in {{ tips.length }} points</a>
        </tbc-banner>
        <tbc-pledge-button campaign="spot-the-fake" @tbc-pledge="pledge" @tbc-pledge-change="change">
          <p v-for="tip of tips" :key="tip">{{ tip }}</p>
        </tbc-pledge-button>
        <tbc-tip-carousel topic="cybercrime" @tbc-slide-change="slide" />
        <tbc-story-card heading="Seals" image-alt="A seal" :heading-level="4" report-href="#report" @tbc-follow.prevent="follow" />
      </section>
    </main>`,
});
app.config.compilerOptions.isCustomElement = (tag: string) => tag.startsWith('tbc-');
app.mount('#app');

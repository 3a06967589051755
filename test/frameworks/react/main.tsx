/** A small app as its author would write it: the wrappers, one bare tag, and buttons that change what is around them. */
import { type ReactElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Topic } from '@turn-back-crime/widgets';
import type {} from '@turn-back-crime/widgets/jsx';
import { TbcBanner, TbcPledgeButton, TbcTipCarousel } from '@turn-back-crime/widgets/react';
import '@turn-back-crime/widgets/components/story-card/define';

function Widgets({ topic, tips, hear }: { topic: Topic; tips: readonly string[]; hear: (what: string) => void }): ReactElement {
  return (
    <section>
      <TbcBanner
        topic={topic}
        headingLevel={3}
        remember={30}
        dismissible
        onTbcDismiss={(event) => {
          event.preventDefault();
          hear(event.type);
        }}
      >
        <a slot="actions" href="#advice">
          Advice in {tips.length} points
        </a>
      </TbcBanner>
      <TbcPledgeButton
        campaign="spot-the-fake"
        onTbcPledge={({ type, campaign }) => hear(`${type} ${campaign}`)}
        onTbcPledgeChange={({ type, state }) => hear(`${type} ${state}`)}
      >
        {tips.map((tip) => (
          <p key={tip}>{tip}</p>
        ))}
      </TbcPledgeButton>
      <TbcTipCarousel topic="cybercrime" onTbcSlideChange={({ type, index }) => hear(`${type} ${index}`)} />
      <tbc-story-card
        heading="Seals"
        image-alt="A seal"
        headingLevel={4}
        report-href="#report"
        ontbc-follow={(event) => {
          event.preventDefault();
          hear(event.type);
        }}
      />
    </section>
  );
}

function App(): ReactElement {
  const [topic, setTopic] = useState<Topic>('fake-goods');
  const [lang, setLang] = useState('en');
  const [tips, setTips] = useState(['I ask for the receipt.', 'I look at the seal.']);
  const [isShown, setShown] = useState(true);
  const [heard, setHeard] = useState<readonly string[]>([]);
  return (
    <main lang={lang}>
      <button id="topic" onClick={() => setTopic('fake-medicines')} />
      <button id="lang" onClick={() => setLang('fr')} />
      <button id="tip" onClick={() => setTips([...tips, 'I tell the office.'])} />
      <button id="show" onClick={() => setShown(!isShown)} />
      <output>{heard.join()}</output>
      {isShown && <Widgets topic={topic} tips={tips} hear={(what) => setHeard((before) => [...before, what])} />}
    </main>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

import { Banner } from './banner';
import Register from './register';

export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <main>
      <Banner lang="en" />
      <p>What stands below does not move.</p>
      <Register />
    </main>
  );
}

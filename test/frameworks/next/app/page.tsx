import Pledge from './pledge';
import Toggle from './toggle';

export default function Page() {
  return (
    <Toggle>
      <Pledge />
    </Toggle>
  );
}

import Toggle from '../toggle';
import Pledge from './pledge';

export default function Page() {
  return (
    <Toggle>
      <Pledge />
    </Toggle>
  );
}

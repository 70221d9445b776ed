import { Birth } from './birth';

export default function Page() {
  return <Birth />;
}

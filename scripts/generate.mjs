// Brings every generated file up to date: npm run generate
import { generated } from './generated.mjs';

for (const { name, make } of generated) {
  await make();
  console.log(`generated: ${name}`);
}

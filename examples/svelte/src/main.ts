import { mount } from 'svelte';
import Birth from './Birth.svelte';

mount(Birth, { target: document.querySelector('#app')! });

import { createApp } from 'vue';
import Birth from './Birth.vue';

createApp(Birth).mount('#app');

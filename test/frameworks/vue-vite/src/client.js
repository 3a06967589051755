import { createApp } from 'vue';
import Client from './Client.vue';

createApp(Client).mount('#app');

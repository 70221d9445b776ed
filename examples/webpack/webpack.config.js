import { resolve } from 'node:path';

export default {
  mode: 'production',
  entry: ['./src/page.ts', './src/index.html'],
  output: { path: resolve('dist'), filename: 'page.js', clean: true },
  module: {
    rules: [
      { test: /\.ts$/, use: 'ts-loader', exclude: /node_modules/ },
      { test: /\.html$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
    ],
  },
};

import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Birth } from './birth';

bootstrapApplication(Birth, { providers: [provideZonelessChangeDetection()] }).catch(reportError);

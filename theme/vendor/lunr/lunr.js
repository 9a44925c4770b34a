/*! lunr 2.3.9, the modules that answer queries. Copyright (C) 2020 Oliver Nightingale. MIT */
self.lunr = {};

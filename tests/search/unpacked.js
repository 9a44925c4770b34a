// Lets a test call what the engine keeps to itself.

import { unpacked } from "../../theme/search/columns.js";

Object.assign(self, { unpacked });

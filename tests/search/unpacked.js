// Lets a test call what the engine keeps to itself.

import { unpacked } from "../../theme/search/columns.js";
import { numbersIn } from "../../theme/search/postings.js";

Object.assign(self, { numbersIn, unpacked });

// What is seen of a task or an agency at the moment in which it is kept.

import { lookUp, seen } from "../files/looking-up.js";

self.planSeen = async (feed, record) => {
  const found = await lookUp(feed, record);
  return found ? seen(found) : {};
};

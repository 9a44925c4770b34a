"""How the states of delivery are called in workbooks: as on the site, in every language."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.plan.reading.catalogues import NS_
from plugins.plan.records.updates import DeliveryState

# In English, to be translated: every state that can be reported.
STATE_WORDS: Mapping[DeliveryState, str] = {
    DeliveryState.NOT_STARTED: NS_("Not started"),
    DeliveryState.IN_PROGRESS: NS_("In progress"),
    DeliveryState.PARTLY_DONE: NS_("Partly done"),
    DeliveryState.DONE: NS_("Done"),
    DeliveryState.CARRIED_OUT: NS_("Implemented in the period"),
    DeliveryState.NOT_CARRIED_OUT: NS_("Not implemented in the period"),
    DeliveryState.PAUSED: NS_("Paused"),
    DeliveryState.STOPPED: NS_("Stopped by document"),
    DeliveryState.CHANGED: NS_("Changed by document"),
}

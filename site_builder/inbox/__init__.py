"""The mails that come back in the yearly round: each read, held against the records, and answered."""

from __future__ import annotations

from site_builder.inbox.imap import box_at, mails_at
from site_builder.inbox.judged import Accepted, Judged, Refused, judge
from site_builder.inbox.mailbox import UnreadableError, mails_in
from site_builder.inbox.opened import opened
from site_builder.inbox.proposals import ForgeError, earlier, propose, put_on_branch
from site_builder.inbox.replies import replies
from site_builder.inbox.sources import Folder

__all__ = [
    "Accepted",
    "Folder",
    "ForgeError",
    "Judged",
    "Refused",
    "UnreadableError",
    "box_at",
    "earlier",
    "judge",
    "mails_at",
    "mails_in",
    "opened",
    "propose",
    "put_on_branch",
    "replies",
]

// This must not pass: a method that is not there, and an option that is none.
import { open } from "beleidsspoor";

const explorer = await open();
explorer.divine();
explorer.search("mee", { nonsense: 5 });

// Files out of what was dropped, folders opened.

function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((done) => (entry as FileSystemFileEntry).file((file) => done([file]), () => done([])));
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives at most a hundred entries at a time and nothing at the end.
  const rest = (): Promise<File[]> =>
    new Promise((done) =>
      reader.readEntries(
        (entries) =>
          void (entries.length === 0
            ? done([])
            : Promise.all([...entries.map(filesOf), rest()]).then((lists) => done(lists.flat()))),
        () => done([]),
      ),
    );
  return rest();
}

export async function filesDropped(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...data.files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

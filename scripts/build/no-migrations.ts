/** Stands for semver where nobody has conf change settings from one version to the next; whoever does hears of it at once. */
const none = new Proxy(
  {},
  {
    get() {
      throw new Error(
        'this build has no semver: settings are read by their own schema, whatever version wrote them',
      );
    },
  },
);

// oxlint-disable-next-line import/no-default-export -- conf takes semver by its default
export default none;

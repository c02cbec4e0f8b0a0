package dev.autogen.migrate;

import dev.autogen.revision.RevisionStep;

/** Tells a run's listener how far a change of rows is. */
record RunProgress(RunListener listener, RevisionStep step) implements BatchListener {
  @Override
  public boolean wantsProgress() {
    return listener.wantsProgress();
  }

  @Override
  public void progress(String sql, long done, long all) {
    listener.progress(step, sql, done, all);
  }
}

package dev.autogen.diff;

import dev.autogen.operation.Operation;
import java.util.List;

/**
 * Finds the differences of one aspect between two tables of one name; in which order they run is
 * decided elsewhere.
 */
interface TableRule {
  List<Operation> compare(TableView current, TableView desired);
}

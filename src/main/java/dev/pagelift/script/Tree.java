package dev.pagelift.script;

/**
 * A whole syntax tree in five arrays, 18 bytes a node. Nodes are numbered in reading order, so a subtree is a range of numbers
 * and a walk is a loop.
 */
final class Tree {

    final short[] shapes;
    final int[] starts;
    final int[] ends;

    /** The number of the first node after each node's subtree. */
    final int[] nexts;

    /** Of the root: -1. */
    final int[] parents;

    Tree(int size) {
        shapes = new short[size];
        starts = new int[size];
        ends = new int[size];
        nexts = new int[size];
        parents = new int[size];
    }

    int size() {
        return shapes.length;
    }

    int kind(int node) {
        return shapes[node] & 0xff;
    }

    int detail(int node) {
        return shapes[node] >>> 8 & 0xff;
    }
}

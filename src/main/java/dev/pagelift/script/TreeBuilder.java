package dev.pagelift.script;

import java.util.Arrays;

/**
 * Takes nodes in the order in which the grammar completes them: children before their parent. That makes wrapping what was just
 * read ({@code a} becomes {@code a.b}) and forgetting it again both cost nothing.
 */
final class TreeBuilder {

    private static final int CHARACTERS_PER_NODE = 6;

    private int[] shapes;
    private int[] starts;
    private int[] ends;

    /** The first node of each node's subtree; the subtree ends with the node itself. */
    private int[] firsts;

    private int count;

    TreeBuilder(int textLength) {
        int capacity = textLength / CHARACTERS_PER_NODE + 16;
        shapes = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        firsts = new int[capacity];
    }

    /** A place in the tree and in the text, for a node that begins here. */
    long mark(int offset) {
        return (long) count << 32 | offset;
    }

    static int offset(long mark) {
        return (int) mark;
    }

    private static int index(long mark) {
        return (int) (mark >>> 32);
    }

    /** Completes a node: what came since {@code mark} becomes its children. */
    void close(Kind kind, int detail, long mark, int end) {
        if (count == shapes.length) {
            grow();
        }
        int first = index(mark);
        int start = offset(mark);
        shapes[count] = kind.code() | detail << 8;
        starts[count] = start;
        ends[count] = Math.max(end, first < count ? ends[count - 1] : start);
        firsts[count] = first;
        count++;
    }

    private void grow() {
        int capacity = count * 2;
        shapes = Arrays.copyOf(shapes, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        firsts = Arrays.copyOf(firsts, capacity);
    }

    /** Whether all that came since {@code mark} is one childless node of a kind. */
    boolean isLone(long mark, Kind kind) {
        return count == index(mark) + 1 && (shapes[count - 1] & 0xff) == kind.code();
    }

    /** Where the node completed last begins. */
    long markLast() {
        int first = firsts[count - 1];
        return (long) first << 32 | starts[count - 1];
    }

    boolean isLast(Kind kind) {
        return count > 0 && (shapes[count - 1] & 0xff) == kind.code();
    }

    /** Says of the node completed last that it is of another kind after all. */
    void relabel(Kind kind) {
        shapes[count - 1] = kind.code() | shapes[count - 1] & ~0xff;
    }

    /** Says of all nodes of a kind since {@code mark} that they are of another kind after all. */
    void relabelAll(long mark, Kind from, Kind to) {
        for (int i = index(mark); i < count; i++) {
            if ((shapes[i] & 0xff) == from.code()) {
                shapes[i] = to.code() | shapes[i] & ~0xff;
            }
        }
    }

    /** How many nodes there are, to come back to with {@link #forgetAfter}. */
    int count() {
        return count;
    }

    void forgetAfter(int nodes) {
        count = nodes;
    }

    /**
     * Puts the nodes into reading order: parents before their children, siblings from left to right. Moves them by an offset. Before
     * a node then stand those that were complete when its first part began, and the ones around it; read backwards, the list names
     * the ones around first.
     */
    Tree tree(int offset) {
        Tree tree = new Tree(count);
        int around = -1;
        int depth = 0;
        for (int i = count - 1; i >= 0; i--) {
            while (i < around - depth + 1) {
                around = tree.parents[around];
                depth--;
            }
            int place = firsts[i] + depth;
            tree.shapes[place] = (short) shapes[i];
            tree.starts[place] = starts[i] + offset;
            tree.ends[place] = ends[i] + offset;
            tree.nexts[place] = i + depth + 1;
            tree.parents[place] = around;
            if (firsts[i] < i) {
                around = place;
                depth++;
            }
        }
        return tree;
    }
}

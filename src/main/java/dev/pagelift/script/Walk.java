package dev.pagelift.script;

/** Shows a visitor a node and everything in it, without recursion. */
final class Walk {

    private Walk() {}

    static void of(Script script, int root, Visitor visitor) {
        Tree tree = script.tree;
        int open = tree.parents[root];
        int next = root;
        while (next < tree.nexts[root]) {
            while (open != tree.parents[next]) {
                visitor.leave(new Node(script, open));
                open = tree.parents[open];
            }
            if (visitor.enter(new Node(script, next))) {
                open = next;
                next++;
            } else {
                next = tree.nexts[next];
            }
        }
        for (; open != tree.parents[root]; open = tree.parents[open]) {
            visitor.leave(new Node(script, open));
        }
    }
}

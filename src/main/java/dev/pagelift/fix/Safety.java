package dev.pagelift.fix;

/** Whether somebody has to look at a fix before it is used. */
public enum Safety {
    /** The site answers as before; applied by default. */
    SAFE,
    /** Right in most repositories; a person must review it. */
    REVIEW
}

package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleNamesTest {

    private static List<String> imports(String text) {
        return Script.parse(text, Dialect.TYPESCRIPT).imports().stream()
                .map(i -> i.module() + " " + i.imported() + " as " + i.local().name() + (i.typeOnly() ? " type" : ""))
                .toList();
    }

    private static List<String> exports(String text) {
        return Script.parse(text, Dialect.TYPESCRIPT).exports().stream()
                .map(e -> e.name() + " = " + e.value().kind() + " " + e.imported() + " " + e.module()
                        + (e.typeOnly() ? " type" : ""))
                .toList();
    }

    @Test
    void everyFormOfImport() {
        assertEquals(List.of("m  as "), imports("import 'm'"));
        assertEquals(List.of("m default as d", "m * as n"), imports("import d, * as n from 'm'"));
        assertEquals(
                List.of("m a as a", "m b as c", "m x-y as z", "m default as w"),
                imports("import { a, b as c, 'x-y' as z, default as w } from \"m\" with { type: 'json' };"));
        assertEquals(List.of("m T as T type", "m v as v"), imports("import { type T, v } from 'm'"));
        assertEquals(List.of("m T as T type"), imports("import type { T } from 'm'"));
        assertEquals(List.of("m default as type"), imports("import type from 'm'"));
        assertEquals(List.of("m default as from type"), imports("import type from from 'm'"));
        assertEquals(List.of("m as as as type"), imports("import { type as } from 'm'"));
        assertEquals(List.of("m type as as"), imports("import { type as as } from 'm'"));
        assertEquals(List.of("m as as x type"), imports("import { type as as x } from 'm'"));
        assertEquals(List.of("m * as ns"), imports("import defer * as ns from 'm'"));
        assertEquals(List.of("m default as defer"), imports("import defer from 'm'"));
        assertEquals(List.of("fs export= as fs"), imports("import fs = require('fs')"));
    }

    @Test
    void everyFormOfExport() {
        assertEquals(List.of("a = ARROW  ", "b = NONE  "), exports("export let a = () => 1, b"));
        assertEquals(
                List.of("c = IDENTIFIER  ", "d = IDENTIFIER  ", "e = IDENTIFIER  "),
                exports("export const { c, x: [d = 1], ...e } = f"));
        assertEquals(List.of("onRequest = FUNCTION_DECLARATION  "), exports("export async function onRequest() {}"));
        assertEquals(List.of("A = CLASS_DECLARATION  "), exports("@d export class A {}"));
        assertEquals(List.of("default = OBJECT  "), exports("export default { fetch() {} }"));
        assertEquals(List.of("default = FUNCTION_DECLARATION  "), exports("export default function () {}"));
        assertEquals(
                List.of("a = IDENTIFIER  ", "default = IDENTIFIER  ", "x-y = IDENTIFIER  "),
                exports("export { a, b as default, c as 'x-y' }"));
        assertEquals(List.of("b = NONE a m", "T = NONE T m type"), exports("export { a as b, type T } from 'm'"));
        assertEquals(List.of("* = NONE * m"), exports("export * from 'm'"));
        assertEquals(List.of("* = NONE * m type"), exports("export type * from 'm'"));
        assertEquals(List.of("ns = NONE * m"), exports("export * as ns from 'm'"));
        assertEquals(
                List.of("I = INTERFACE   type", "T = TYPE_ALIAS   type"),
                exports("export interface I {} export type T = 1"));
        assertEquals(List.of("export= = IDENTIFIER  "), exports("export = a"));
    }
}

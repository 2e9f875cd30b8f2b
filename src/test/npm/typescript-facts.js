// What TypeScript's own parser finds in files: is each valid, what does it import and export, what does it read of "env", what does
// it take apart, what is each node of its tree, and what does each name mean.
//
//     node typescript-facts.js <facts|tree|names> <file with one path a line>
//
// Prints one line of JSON for each file: [path, valid, [fact, ...]]. Offsets count UTF-16 code units.
"use strict";
const fs = require("fs");
const ts = require("typescript");
const mode = process.argv[2];
const S = ts.SyntaxKind;

function scriptKind(path) {
  if (/\.tsx$/i.test(path)) return ts.ScriptKind.TSX;
  return /\.[mc]?ts$/i.test(path) ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
}

function parse(path, text) {
  // The parser looks at the end of the name for ".d.ts" only.
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, scriptKind(path));
}

// Facts

function modifier(node, kind) {
  return (node.modifiers || []).some((m) => m.kind === kind);
}

function facts(file) {
  const found = [];
  const walk = (node) => {
    if (ts.isImportDeclaration(node)) importFacts(node, found);
    else if (ts.isImportEqualsDeclaration(node)) importEqualsFact(node, found);
    else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) envFact(node, file, found);
    else if (ts.isObjectBindingPattern(node)) node.elements.forEach((e) => destructuringFact(e, file, found));
    ts.forEachChild(node, walk);
  };
  walk(file);
  file.statements.forEach((s) => exportFacts(s, found));
  return found.sort();
}

function importFacts(node, found) {
  const module = node.moduleSpecifier.text;
  const clause = node.importClause;
  const bindings = [];
  if (clause && clause.name) bindings.push(["default", clause.name.text, clause.isTypeOnly]);
  if (clause && clause.namedBindings) {
    if (ts.isNamespaceImport(clause.namedBindings)) {
      bindings.push(["*", clause.namedBindings.name.text, clause.isTypeOnly]);
    } else {
      for (const e of clause.namedBindings.elements) {
        bindings.push([(e.propertyName || e.name).text, e.name.text, clause.isTypeOnly || e.isTypeOnly]);
      }
    }
  }
  if (bindings.length === 0) bindings.push(["", "", !!clause && clause.isTypeOnly]);
  for (const [imported, local, type] of bindings) found.push(`import ${module} ${imported} ${local} ${type}`);
}

function importEqualsFact(node, found) {
  if (ts.isExternalModuleReference(node.moduleReference) && ts.isStringLiteralLike(node.moduleReference.expression)) {
    found.push(`import ${node.moduleReference.expression.text} export= ${node.name.text} ${node.isTypeOnly}`);
  }
}

function bindingNames(name, into) {
  if (ts.isIdentifier(name)) into.push(name.text);
  else name.elements.forEach((e) => ts.isBindingElement(e) && bindingNames(e.name, into));
  return into;
}

function exportFacts(node, found) {
  if (ts.isExportAssignment(node)) {
    found.push(`export ${node.isExportEquals ? "export=" : "default"}   false`);
  } else if (ts.isExportDeclaration(node)) {
    const module = node.moduleSpecifier ? node.moduleSpecifier.text : "";
    const clause = node.exportClause;
    if (!clause) found.push(`export * ${module} * ${node.isTypeOnly}`);
    else if (ts.isNamespaceExport(clause)) found.push(`export ${clause.name.text} ${module} * ${node.isTypeOnly}`);
    else {
      for (const e of clause.elements) {
        const imported = module ? (e.propertyName || e.name).text : "";
        found.push(`export ${e.name.text} ${module} ${imported} ${node.isTypeOnly || e.isTypeOnly}`);
      }
    }
  } else if (modifier(node, S.ExportKeyword)) {
    const type = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    if (modifier(node, S.DefaultKeyword)) found.push(`export default   false`);
    else if (ts.isVariableStatement(node)) {
      for (const d of node.declarationList.declarations) {
        bindingNames(d.name, []).forEach((name) => found.push(`export ${name}   false`));
      }
    } else found.push(`export ${node.name && ts.isIdentifier(node.name) ? node.name.text : ""}   ${type}`);
  }
}

function bare(node) {
  for (;;) {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node)) node = node.expression;
    else if (ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) node = node.expression;
    else if (ts.isExpressionWithTypeArguments(node)) node = node.expression;
    else return node;
  }
}

/** The member that an access reads; undefined when the text does not say. */
function key(node) {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const index = bare(node.argumentExpression);
  return ts.isStringLiteralLike(index) ? index.text : undefined;
}

function envFact(node, file, found) {
  const holder = bare(node.expression);
  const isAccess = ts.isPropertyAccessExpression(holder) || ts.isElementAccessExpression(holder);
  const name = ts.isIdentifier(holder) ? holder.text : isAccess ? key(holder) : "";
  if (name === "env" && key(node)) found.push(`env ${node.getStart(file)} ${key(node)}`);
}

function destructuringFact(element, file, found) {
  const name = element.propertyName || element.name;
  let text = element.dotDotDotToken ? "..." : "";
  if (!text && ts.isComputedPropertyName(name)) {
    const inside = bare(name.expression);
    text = ts.isStringLiteralLike(inside) ? inside.text : "";
  } else if (!text) text = ts.isNumericLiteral(name) ? name.getText(file) : name.text;
  found.push(`take ${element.getStart(file)} ${text} ${element.initializer ? element.initializer.getStart(file) : -1}`);
}

// The tree

const KINDS = {
  Block: "BLOCK", ModuleBlock: "BLOCK", EmptyStatement: "EMPTY", ExpressionStatement: "EXPRESSION_STATEMENT", IfStatement: "IF",
  DoStatement: "DO_WHILE", WhileStatement: "WHILE", ForStatement: "FOR", ForInStatement: "FOR_IN", ForOfStatement: "FOR_OF",
  ContinueStatement: "CONTINUE", BreakStatement: "BREAK", ReturnStatement: "RETURN", WithStatement: "WITH",
  SwitchStatement: "SWITCH", CaseClause: "CASE", DefaultClause: "CASE", LabeledStatement: "LABELED", ThrowStatement: "THROW",
  TryStatement: "TRY", CatchClause: "CATCH", DebuggerStatement: "DEBUGGER", VariableDeclaration: "DECLARATOR",
  ObjectBindingPattern: "OBJECT_PATTERN", ArrayBindingPattern: "ARRAY_PATTERN", Parameter: "PARAMETER",
  StringLiteral: "STRING", NumericLiteral: "NUMBER", BigIntLiteral: "NUMBER", RegularExpressionLiteral: "REGEX",
  NoSubstitutionTemplateLiteral: "TEMPLATE", TemplateExpression: "TEMPLATE", TaggedTemplateExpression: "TAGGED_TEMPLATE",
  ArrayLiteralExpression: "ARRAY", ObjectLiteralExpression: "OBJECT", PropertyAssignment: "PROPERTY",
  ShorthandPropertyAssignment: "SHORTHAND", SpreadElement: "SPREAD", SpreadAssignment: "SPREAD", ComputedPropertyName: "COMPUTED",
  MethodDeclaration: "METHOD", GetAccessor: "METHOD", SetAccessor: "METHOD", Constructor: "METHOD", PropertyDeclaration: "FIELD",
  ClassStaticBlockDeclaration: "STATIC_BLOCK", FunctionExpression: "FUNCTION_EXPRESSION", ArrowFunction: "ARROW",
  ClassExpression: "CLASS_EXPRESSION", PropertyAccessExpression: "MEMBER", ElementAccessExpression: "INDEX",
  NewExpression: "NEW", PrefixUnaryExpression: "UNARY", PostfixUnaryExpression: "UPDATE", DeleteExpression: "UNARY",
  TypeOfExpression: "UNARY", VoidExpression: "UNARY", AwaitExpression: "AWAIT", YieldExpression: "YIELD",
  ConditionalExpression: "CONDITIONAL", ParenthesizedExpression: "PARENTHESIZED", AsExpression: "AS",
  SatisfiesExpression: "SATISFIES", TypeAssertionExpression: "TYPE_ASSERTION", NonNullExpression: "NON_NULL", MetaProperty: "META",
  JsxElement: "JSX_ELEMENT", JsxSelfClosingElement: "JSX_ELEMENT", JsxFragment: "JSX_ELEMENT", JsxAttribute: "JSX_ATTRIBUTE",
  JsxSpreadAttribute: "JSX_EXPRESSION", JsxExpression: "JSX_EXPRESSION", JsxText: "JSX_TEXT",
  TypeReference: "TYPE_REFERENCE", TemplateLiteralType: "TEMPLATE_TYPE", UnionType: "UNION_TYPE",
  IntersectionType: "INTERSECTION_TYPE", ArrayType: "ARRAY_TYPE", IndexedAccessType: "INDEXED_ACCESS_TYPE",
  TupleType: "TUPLE_TYPE", TypeLiteral: "OBJECT_TYPE", MappedType: "MAPPED_TYPE", FunctionType: "FUNCTION_TYPE",
  ConstructorType: "CONSTRUCTOR_TYPE", ConditionalType: "CONDITIONAL_TYPE", InferType: "INFER_TYPE", TypeOperator: "TYPE_OPERATOR",
  TypeQuery: "TYPE_QUERY", ImportType: "IMPORT_TYPE", ParenthesizedType: "PARENTHESIZED_TYPE", TypePredicate: "TYPE_PREDICATE",
  TypeParameter: "TYPE_PARAMETER", PropertySignature: "PROPERTY_SIGNATURE", MethodSignature: "METHOD_SIGNATURE",
  CallSignature: "CALL_SIGNATURE", ConstructSignature: "CONSTRUCT_SIGNATURE", IndexSignature: "INDEX_SIGNATURE",
  EnumMember: "ENUM_MEMBER",
};
const KIND_OF = new Map(Object.entries(KINDS).map(([name, kind]) => [S[name], kind]));
const DECLARATIONS = new Map(Object.entries({
  FunctionDeclaration: "FUNCTION_DECLARATION", ClassDeclaration: "CLASS_DECLARATION", InterfaceDeclaration: "INTERFACE",
  TypeAliasDeclaration: "TYPE_ALIAS", EnumDeclaration: "ENUM", ModuleDeclaration: "NAMESPACE", VariableStatement: "VARIABLES",
  ImportDeclaration: "IMPORT", ImportEqualsDeclaration: "IMPORT_EQUALS",
}).map(([name, kind]) => [S[name], kind]));

function kindOf(node) {
  const p = node.parent;
  switch (node.kind) {
    case S.VariableDeclaration: return p.kind === S.CatchClause ? undefined : "DECLARATOR";
    case S.TypeParameter: return p.kind === S.InferType ? undefined : "TYPE_PARAMETER";
    case S.Parameter: return p.kind === S.IndexSignature ? undefined : "PARAMETER";
    case S.ImportType: return node.isTypeOf ? "TYPE_QUERY" : "IMPORT_TYPE";
    case S.GetAccessor: case S.SetAccessor: return isTypeBody(p) ? "METHOD_SIGNATURE" : "METHOD";
    case S.PropertyAccessExpression: return isInTypeHeritage(node) || isInTagName(node) ? undefined : "MEMBER";
    case S.NoSubstitutionTemplateLiteral: return p.kind === S.LiteralType ? "TEMPLATE_TYPE" : "TEMPLATE";
  }
  if (node.kind === S.CallExpression) return node.expression.kind === S.ImportKeyword || isImportPhase(node.expression) ? "IMPORT_CALL" : "CALL";
  if (node.kind === S.BinaryExpression) return binaryKind(node);
  if (node.kind === S.PrefixUnaryExpression) {
    if (p.kind === S.LiteralType) return undefined;
    return node.operator === S.PlusPlusToken || node.operator === S.MinusMinusToken ? "UPDATE" : "UNARY";
  }
  if (node.kind === S.MetaProperty && isImportPhase(node)) return undefined;
  if (node.kind === S.LiteralType) return ts.isStringLiteral(node.literal) || isNumber(node.literal) ? "LITERAL_TYPE" : undefined;
  if (node.kind === S.ExpressionWithTypeArguments) return p.kind === S.HeritageClause ? undefined : "INSTANTIATION";
  return KIND_OF.get(node.kind);
}

function isTypeBody(node) {
  return ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node);
}

/** TypeScript reads what interfaces extend and classes implement as expressions. */
function isInTypeHeritage(node) {
  while (ts.isPropertyAccessExpression(node)) node = node.parent;
  const clause = node.parent;
  return clause && clause.kind === S.HeritageClause
      && (ts.isInterfaceDeclaration(clause.parent) || clause.token === S.ImplementsKeyword);
}

/** The dots in <a.b> are part of its name here. */
function isInTagName(node) {
  while (ts.isPropertyAccessExpression(node.parent)) node = node.parent;
  const tag = node.parent;
  return (ts.isJsxOpeningLikeElement(tag) || ts.isJsxClosingElement(tag)) && tag.tagName === node;
}

function isNumber(node) {
  return ts.isNumericLiteral(node) || ts.isBigIntLiteral(node) || ts.isPrefixUnaryExpression(node);
}

function isImportPhase(node) {
  return node.kind === S.MetaProperty && node.keywordToken === S.ImportKeyword && node.name.text !== "meta";
}

function binaryKind(node) {
  const operator = node.operatorToken.kind;
  if (operator === S.CommaToken) {
    const p = node.parent;
    return p.kind === S.BinaryExpression && p.left === node && p.operatorToken.kind === S.CommaToken ? undefined : "SEQUENCE";
  }
  return operator >= S.FirstAssignment && operator <= S.LastAssignment ? "ASSIGNMENT" : "BINARY";
}

function tree(file) {
  const found = [];
  const walk = (node) => {
    const kind = kindOf(node);
    if (kind && node.end > node.pos) {
      found.push(`${kind} ${node.kind === S.JsxText ? node.pos : node.getStart(file)} ${node.end}`);
    } else if (DECLARATIONS.has(node.kind) && node.parent.kind !== S.ModuleDeclaration) {
      found.push(`${DECLARATIONS.get(node.kind)} ${node.end}`);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found.sort();
}

// Names

function names(path, text) {
  const options = { allowJs: true, noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve };
  let file;
  const host = {
    getSourceFile: (name) => (name === path ? (file = parse(path, text)) : undefined),
    getDefaultLibFileName: () => "lib.d.ts", writeFile() {}, getCurrentDirectory: () => "/", getCanonicalFileName: (n) => n,
    useCaseSensitiveFileNames: () => true, getNewLine: () => "\n", fileExists: (n) => n === path, readFile: () => undefined,
  };
  const checker = ts.createProgram([path], options, host).getTypeChecker();
  const found = [];
  const leftOut = differentInBlocks(file);
  const walk = (node) => {
    if (ts.isIdentifier(node) && refers(node) && !leftOut.has(node.text)) found.push(nameFact(node, checker, file));
    ts.forEachChild(node, walk);
  };
  walk(file);
  return [file, found.sort()];
}

/** Where TypeScript's rules are not those of the language: functions in blocks and variables of require(…). */
function differentInBlocks(file) {
  const names = new Set();
  const walk = (node) => {
    const p = node.parent;
    if (ts.isFunctionDeclaration(node) && node.name && ts.isBlock(p) && !ts.isFunctionLike(p.parent)) names.add(node.name.text);
    if (ts.isVariableDeclaration(node) && node.initializer && isRequire(bare(node.initializer))) {
      bindingNames(node.name, []).forEach((name) => names.add(name));
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return names;
}

function isRequire(node) {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "require"
      && node.arguments.length > 0 && ts.isStringLiteralLike(node.arguments[0]);
}

/** Whether an identifier is an expression that reads or writes a variable. */
function refers(node) {
  const p = node.parent;
  if (isInTypeHeritage(p) || isInTagName(node)) return false;
  if (ts.isShorthandPropertyAssignment(p)) return p.name === node || p.objectAssignmentInitializer === node;
  if (ts.isPropertyAccessExpression(p)) return p.expression === node;
  if (ts.isPropertyAssignment(p) || ts.isBindingElement(p) || ts.isVariableDeclaration(p) || ts.isParameter(p) || ts.isEnumMember(p)) {
    return p.initializer === node;
  }
  if (ts.isPropertyDeclaration(p)) return p.initializer === node;
  if (ts.isExportAssignment(p)) return true;
  if (p.name === node) return false;
  return ts.isExpressionNode(node) && !inType(node);
}

function inType(node) {
  for (let p = node.parent; p; p = p.parent) {
    if (ts.isComputedPropertyName(p)) return false;
    if (ts.isTypeNode(p) && p.kind !== S.ExpressionWithTypeArguments) return true;
    if (ts.isStatement(p)) return false;
  }
  return false;
}

const DECLARING = new Set([
  S.VariableDeclaration, S.Parameter, S.BindingElement, S.FunctionDeclaration, S.FunctionExpression, S.ClassDeclaration,
  S.ClassExpression, S.EnumDeclaration, S.EnumMember, S.ModuleDeclaration, S.ImportClause, S.NamespaceImport, S.ImportSpecifier,
  S.ImportEqualsDeclaration,
]);

function nameFact(node, checker, file) {
  const symbol = checker.resolveName(node.text, node, ts.SymbolFlags.Value | ts.SymbolFlags.Alias, false);
  const starts = ((symbol && symbol.declarations) || [])
    .filter((d) => DECLARING.has(d.kind))
    .map((d) => ts.getNameOfDeclaration(d) || d.name)
    .filter((name) => name && name.getSourceFile() === file)
    .map((name) => name.getStart(file));
  return `${node.getStart(file)} ${node.text} ${starts.length ? Math.min(...starts) : "-"}`;
}

const out = [];
for (const path of fs.readFileSync(process.argv[3], "utf8").split("\n").filter(Boolean)) {
  const text = fs.readFileSync(path, "utf8");
  let file, found;
  if (mode === "names") [file, found] = names(path, text);
  else {
    file = parse(path, text);
    found = mode === "tree" ? tree(file) : facts(file);
  }
  fs.writeSync(1, JSON.stringify([path, file.parseDiagnostics.length === 0, found]) + "\n");
}

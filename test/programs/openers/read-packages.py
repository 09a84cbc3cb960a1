"""What packages hold. Reads from its input pairs of a workbook and a folder, as JSON; writes for each, as JSON, its
parts (a digest, the namespace of the root, the content type, whether it says NaN) and its relations, or the error that
kept it from being read. The XML parts are put into the folder as a schema sees them: without what a reader may
ignore."""
import hashlib
import json
import os
import posixpath
import re
import sys
import zipfile

from lxml import etree as tree

COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
IGNORABLE, ALTERNATIVES, FALLBACK = (
    f"{{{COMPATIBILITY}}}{name}" for name in ("Ignorable", "AlternateContent", "Fallback")
)
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DEEP = tree.XMLParser(huge_tree=True)
# Which sheet is in front is no part of its contents.
IN_FRONT = re.compile(rb' tabSelected="(1|true|0|false)"')


def without_ignorable(element, ignorable=frozenset()):
    """Takes away what may be ignored, and puts each alternative's fallback in its place."""
    prefixes = element.get(IGNORABLE, "").split()
    ignorable = ignorable | {COMPATIBILITY} | {element.nsmap[prefix] for prefix in prefixes if prefix in element.nsmap}
    for attribute in element.keys():
        if namespace(attribute) in ignorable:
            del element.attrib[attribute]
    for child in list(element.iterchildren(tag=tree.Element)):
        if child.tag == ALTERNATIVES:
            for fallback in child.findall(FALLBACK):
                without_ignorable(fallback, ignorable)
                for chosen in list(fallback):
                    child.addprevious(chosen)
            element.remove(child)
        elif namespace(child.tag) in ignorable:
            element.remove(child)
        else:
            without_ignorable(child, ignorable)


def namespace(name):
    return tree.QName(name).namespace


def source_of(relations_part):
    """The part that a part of relations belongs to; the package itself is the empty name."""
    folder, name = posixpath.split(relations_part)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")]) if name != ".rels" else ""


def relations_in(part, data):
    source = source_of(part)
    for relation in tree.fromstring(data).iter(RELATIONS):
        target, external = relation.get("Target"), relation.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target.split("#")[0])).lstrip("/")
        yield {"source": source, "id": relation.get("Id"), "type": relation.get("Type"), "target": target,
               "external": external}


def content_types(data):
    root = tree.fromstring(data)
    defaults = {one.get("Extension").lower(): one.get("ContentType") for one in root if one.tag.endswith("}Default")}
    overrides = {one.get("PartName").lstrip("/"): one.get("ContentType") for one in root if one.tag.endswith("}Override")}
    return lambda part: overrides.get(part) or defaults.get(part.rsplit(".", 1)[-1].lower())


def read(path, folder):
    parts, relations = {}, []
    with zipfile.ZipFile(path) as package:
        type_of = content_types(package.read("[Content_Types].xml"))
        for name in package.namelist():
            if name.endswith("/"):
                continue
            data = package.read(name)
            part = parts[name] = {"digest": hashlib.sha256(IN_FRONT.sub(b"", data)).hexdigest(), "type": type_of(name)}
            if not name.endswith((".xml", ".rels")):
                continue
            part["nan"] = re.search(rb"\bNaN\b", data) is not None
            root = tree.fromstring(data, DEEP)
            part["namespace"] = namespace(root.tag)
            without_ignorable(root)
            part["file"] = os.path.join(folder, name)
            os.makedirs(os.path.dirname(part["file"]), exist_ok=True)
            with open(part["file"], "wb") as file:
                file.write(tree.tostring(root, encoding="utf-8", xml_declaration=True))
            if name.endswith(".rels"):
                relations.extend(relations_in(name, data))
    return {"parts": parts, "relations": relations}


def result(path, folder):
    try:
        return read(path, folder)
    except Exception as error:  # Whatever is wrong with a file is what is asked for.
        return {"error": f"{type(error).__name__}: {error}"}


json.dump([result(path, folder) for path, folder in json.load(sys.stdin)], sys.stdout)

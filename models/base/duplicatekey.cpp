// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/duplicatekey.h"

#include <set>
#include <string_view>

#include <simdjson.h>

namespace reeve {

namespace {

namespace dom = simdjson::dom;

std::optional<QString> search(const dom::element &value, const QString &path);

std::optional<QString> searchObject(const dom::object &object, const QString &path)
{
    std::set<std::string_view> seen;
    for (const auto [key, value] : object) {
        const QString name = path + QString::fromUtf8(key.data(), qsizetype(key.size()));
        if (!seen.insert(key).second)
            return name;
        if (auto found = search(value, name + u'.'))
            return found;
    }
    return {};
}

std::optional<QString> search(const dom::element &value, const QString &path)
{
    if (dom::object object; value.get(object) == simdjson::SUCCESS)
        return searchObject(object, path);
    dom::array list;
    if (value.get(list) != simdjson::SUCCESS)
        return {};
    for (const dom::element entry : list) {
        if (auto found = search(entry, path))
            return found;
    }
    return {};
}

}

std::optional<QString> duplicateKeyIn(const QByteArray &json)
{
    dom::parser parser; // refuses nesting that would be too deep to walk
    dom::element root;
    if (parser.parse(json.constData(), std::size_t(json.size())).get(root) != simdjson::SUCCESS)
        return {};
    return search(root, {});
}

}

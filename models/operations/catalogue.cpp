// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/catalogue.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <mutex>

static void registerCatalogue()
{
    Q_INIT_RESOURCE(catalogue); // resources of a static library are not registered automatically
}

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool isPlaceholder(QStringView part)
{
    return part.startsWith(u'{') && part.endsWith(u'}');
}

// The same for paths that differ in what their parts in braces are called.
QString placeOf(const Operation &operation)
{
    QStringList parts = operation.path.split(u'/');
    for (QString &part : parts) {
        if (isPlaceholder(part))
            part = u"{}"_s;
    }
    return verbName(operation.verb) + u' ' + parts.join(u'/');
}

// The values of the parts in braces; null when the path does not fit. More literal parts fit better.
std::optional<QStringList> valuesIn(const QString &path, const QString &pattern)
{
    const auto parts = QStringView(path).split(u'/');
    const auto wanted = QStringView(pattern).split(u'/');
    if (parts.size() != wanted.size())
        return {};
    QStringList values;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (isPlaceholder(wanted[i]) && !parts[i].isEmpty())
            values += QString::fromUtf8(QByteArray::fromPercentEncoding(parts[i].toUtf8()));
        else if (parts[i] != wanted[i])
            return {};
    }
    return values;
}

}

void Catalogue::add(const ApiDocumentPointer &document)
{
    for (const Operation &operation : document->operations()) {
        const QString key = placeOf(operation);
        const size_t next = m_entries.size();
        const size_t place = m_places.value(key, next);
        m_places.insert(key, place);
        if (place == next)
            m_entries.push_back({document, &operation});
        else if (m_entries[place].document != document)
            m_entries[place].isAlsoInOther = true;
    }
}

const CatalogueEntry *Catalogue::find(const QString &name) const
{
    const auto named = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const CatalogueEntry &entry) { return !name.isEmpty() && entry.operation->id == name; });
    if (named != m_entries.end())
        return &*named;
    const auto request = verbAndPathIn(name);
    return request ? match(request->first, request->second) : nullptr;
}

const CatalogueEntry *Catalogue::match(Verb verb, const QString &path, QStringList *values) const
{
    const CatalogueEntry *best = nullptr;
    qsizetype fewest = -1;
    for (const CatalogueEntry &entry : m_entries) {
        if (entry.operation->verb != verb)
            continue;
        const auto found = valuesIn(path, entry.operation->path);
        if (!found || (best && found->size() >= fewest))
            continue;
        best = &entry;
        fewest = found->size();
        if (values)
            *values = *found;
    }
    return best;
}

std::vector<ApiDocumentPointer> ownDocuments()
{
    static std::once_flag once;
    static std::vector<ApiDocumentPointer> documents;
    std::call_once(once, [] {
        registerCatalogue();
        const QDir folder(u":/catalogue"_s);
        for (const QString &name : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (auto document = readApiDocument(file.readAll(), true))
                documents.push_back(*std::move(document));
            else
                qWarning("catalogue/%s: %s", qPrintable(name), qPrintable(document.error()));
        }
    });
    return documents;
}

Catalogue ownCatalogue()
{
    Catalogue catalogue;
    for (const ApiDocumentPointer &document : ownDocuments())
        catalogue.add(document);
    return catalogue;
}

std::optional<std::pair<Verb, QString>> verbAndPathIn(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString path = trimmed.section(u' ', 1).trimmed();
    if (!path.startsWith(u'/'))
        return {};
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Put, Verb::Patch, Verb::Delete}) {
        if (trimmed.section(u' ', 0, 0) == verbName(verb))
            return std::pair(verb, path);
    }
    return {};
}

bool isFoundBy(const Operation &operation, const QStringList &words)
{
    const QString text = QStringList{operation.id, operationKey(operation), operation.summary, operation.topic,
        operation.privileges.join(u' '), operation.description}
                             .join(u'\n');
    return std::all_of(
        words.begin(), words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

}

// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/apidocument.h"

#include <QCoreApplication>

#include "models/json/jsonpath.h"
#include "models/json/jsonreader.h"
#include "models/operations/operationreader.h"
#include "models/operations/yamlreader.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestDocument = 64LL * 1024 * 1024; // bytes; Kibana's own has 2 to 4 MB
constexpr int mostReferences = 64; // from one to the next

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ApiDocument)
};

bool looksLikeJson(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[') || start.startsWith("\xEF\xBB\xBF{");
}

// Empty when the value is an OpenAPI document that can be read.
QString refusal(const JsonValue &root)
{
    if (!root.isObject())
        return Texts::tr("This is no OpenAPI document: it is not an object.");
    if (root.contains(u"swagger"))
        return Texts::tr("This is a Swagger %1 document. OpenAPI 3.0 or 3.1 is needed; converters exist.")
            .arg(root.find(u"swagger")->text());
    const QString version = root.textOf(u"openapi");
    if (!version.startsWith("3.0"_L1) && !version.startsWith("3.1"_L1))
        return version.isEmpty() ? Texts::tr("This is no OpenAPI document: it does not say \"openapi\".")
                                 : Texts::tr("OpenAPI %1 is not known; 3.0 and 3.1 are.").arg(version.left(20));
    const JsonValue *paths = root.find(u"paths");
    if (!paths || !paths->isObject())
        return Texts::tr("This OpenAPI document has no paths.");
    return {};
}

}

ApiDocument::ApiDocument(JsonValue root) : m_root(std::move(root)) { }

QString ApiDocument::title() const
{
    const JsonValue *info = m_root.find(u"info");
    return info ? info->textOf(u"title") : QString();
}

QString ApiDocument::version() const
{
    const JsonValue *info = m_root.find(u"info");
    const JsonValue *version = info ? info->find(u"version") : nullptr;
    return version ? version->text() : QString();
}

bool ApiDocument::readsBesideReferences() const
{
    return m_root.textOf(u"openapi").startsWith("3.1"_L1);
}

const JsonValue *ApiDocument::target(const QString &reference) const
{
    if (!reference.startsWith(u'#'))
        return nullptr;
    // RFC 6901, section 6: a pointer in an address is percent-encoded.
    const auto path = pathIn(QString::fromUtf8(QByteArray::fromPercentEncoding(reference.mid(1).toUtf8())));
    return path ? valueAt(m_root, *path) : nullptr;
}

const JsonValue *ApiDocument::resolve(const JsonValue &node) const
{
    const JsonValue *current = &node;
    for (int step = 0; current && step < mostReferences; ++step) {
        const JsonValue *reference = current->find(u"$ref");
        if (!reference || !reference->isString())
            return current;
        current = target(reference->text());
    }
    return nullptr;
}

tl::expected<ApiDocumentPointer, QString> readApiDocument(const QByteArray &bytes, bool isOurs)
{
    if (bytes.size() > largestDocument)
        return tl::unexpected(Texts::tr("The document is larger than %L1 MB.").arg(largestDocument >> 20));
    auto root = looksLikeJson(bytes) ? readJson(bytes) : readYaml(bytes);
    if (!root)
        return tl::unexpected(placeText(root.error()));
    if (const QString reason = refusal(*root); !reason.isEmpty())
        return tl::unexpected(reason);
    auto document = std::make_shared<ApiDocument>(*std::move(root));
    document->readOperations(isOurs);
    return document;
}

}

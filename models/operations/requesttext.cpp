// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/requesttext.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/kibana/wire.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString urlText(const Target &target, const ApiRequest &request)
{
    return urlFor(target, request).toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
}

QByteArray mediaTypeOf(const RequestBody &body)
{
    if (body.json())
        return "application/json"_ba;
    if (body.multipart())
        return "multipart/form-data"_ba;
    return body.raw() ? body.raw()->mediaType : QByteArray();
}

std::vector<std::pair<QString, QString>> headersOf(const ApiRequest &request)
{
    std::vector<std::pair<QString, QString>> headers;
    for (const auto &[name, value] : kibanaHeaders(request, mediaTypeOf(request.body)))
        headers.emplace_back(QString::fromLatin1(name), QString::fromUtf8(value));
    return headers;
}

QString bodyText(const RequestBody &body)
{
    if (const JsonBody *json = body.json())
        return QString::fromUtf8(json->text);
    if (const RawBody *raw = body.raw())
        return QString::fromUtf8(raw->bytes);
    return {};
}

QString indentedBody(const RequestBody &body)
{
    const auto value = body.json() ? readJson(body.json()->text) : tl::unexpected(JsonTextProblem());
    return value ? QString::fromUtf8(indentedJson(*value)) : bodyText(body);
}

QString partsText(const MultipartBody &multipart)
{
    QStringList lines;
    for (const BodyPart &part : multipart.parts)
        lines += u"%1: %2"_s.arg(
            part.name, part.filePath.isEmpty() ? QString::fromUtf8(part.text) : u"<%1>"_s.arg(part.filePath));
    return lines.join(u'\n');
}

// For a POSIX shell.
QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString curlCredential(const Credential &credential)
{
    if (std::holds_alternative<ApiKeyCredential>(credential))
        return u" \\\n  -H \"Authorization: ApiKey $KIBANA_API_KEY\""_s;
    if (const auto *basic = std::get_if<BasicCredential>(&credential))
        return u" \\\n  -u "_s + quoted(basic->username) + u":\"$KIBANA_PASSWORD\""_s;
    return {};
}

// Between double quotes, in which curl reads neither ; nor a leading @ or < as a sign.
QString curlQuoted(QString text)
{
    return u'"' + text.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s) + u'"';
}

QString curlPart(const BodyPart &part)
{
    if (!part.filePath.isEmpty())
        return u"-F "_s + quoted(part.name + u"=@"_s + curlQuoted(part.filePath));
    const QString text = QString::fromUtf8(part.text);
    if (part.mediaType.isEmpty())
        return u"--form-string "_s + quoted(part.name + u'=' + text);
    return u"-F "_s + quoted(u"%1=%2;type=%3"_s.arg(part.name, curlQuoted(text), QString::fromLatin1(part.mediaType)));
}

QString pythonQuoted(const QString &text)
{
    return QString::fromUtf8(compactJson(JsonValue::string(text)));
}

QString powerShellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u"'"_s, u"''"_s) + u'\'';
}

bool isTyped(const QString &header)
{
    return header == "content-type"_L1;
}

}

QString requestLine(const Target &target, const ApiRequest &request)
{
    return verbName(request.verb) + u' ' + urlText(target, request);
}

QString requestText(const Target &target, const ApiRequest &request)
{
    QString text = requestLine(target, request) + u'\n';
    for (const auto &[name, value] : headersOf(request))
        text += name + u": "_s + value + u'\n';
    if (!std::holds_alternative<NoCredential>(target.credential))
        text += u"authorization: <secret>\n"_s;
    const QString body = request.body.multipart() ? partsText(*request.body.multipart()) : indentedBody(request.body);
    return body.isEmpty() ? text : text + u'\n' + body;
}

QString curlText(const Target &target, const ApiRequest &request)
{
    QString text = u"curl -X "_s + verbName(request.verb) + u' ' + quoted(urlText(target, request));
    text += curlCredential(target.credential);
    for (const auto &[name, value] : headersOf(request)) {
        if (!(isTyped(name) && request.body.multipart()))
            text += u" \\\n  -H "_s + quoted(name + u": "_s + value);
    }
    if (const MultipartBody *multipart = request.body.multipart()) {
        for (const BodyPart &part : multipart->parts)
            text += u" \\\n  "_s + curlPart(part);
    } else if (!request.body.isEmpty()) {
        text += u" \\\n  --data-raw "_s + quoted(bodyText(request.body));
    }
    return text;
}

QString devToolsText(const Target &target, const ApiRequest &request)
{
    QString path =
        urlFor(target, request)
            .toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const QString base = target.address.path(QUrl::FullyEncoded);
    if (!base.isEmpty() && path.startsWith(base))
        path = path.mid(base.size());
    const QString body = indentedBody(request.body);
    return verbName(request.verb) + u" kbn:"_s + path + (body.isEmpty() ? QString() : u'\n' + body);
}

QString pythonText(const Target &target, const ApiRequest &request)
{
    QString text = u"import os\nimport requests\n\nanswer = requests.request(\n    "_s
        + pythonQuoted(verbName(request.verb)) + u",\n    "_s + pythonQuoted(urlText(target, request))
        + u",\n    headers={\n"_s;
    for (const auto &[name, value] : headersOf(request)) {
        if (!(isTyped(name) && request.body.multipart()))
            text += u"        "_s + pythonQuoted(name) + u": "_s + pythonQuoted(value) + u",\n"_s;
    }
    if (std::holds_alternative<ApiKeyCredential>(target.credential))
        text += u"        \"authorization\": \"ApiKey \" + os.environ[\"KIBANA_API_KEY\"],\n"_s;
    text += u"    },\n"_s;
    if (const auto *basic = std::get_if<BasicCredential>(&target.credential))
        text += u"    auth=("_s + pythonQuoted(basic->username) + u", os.environ[\"KIBANA_PASSWORD\"]),\n"_s;
    if (const MultipartBody *multipart = request.body.multipart()) {
        text += u"    files=[\n"_s;
        for (const BodyPart &part : multipart->parts) {
            const QString content = part.filePath.isEmpty()
                ? u"(None, %1)"_s.arg(pythonQuoted(QString::fromUtf8(part.text)))
                : u"open(%1, \"rb\")"_s.arg(pythonQuoted(part.filePath));
            text += u"        ("_s + pythonQuoted(part.name) + u", "_s + content + u"),\n"_s;
        }
        text += u"    ],\n"_s;
    } else if (!request.body.isEmpty()) {
        text += u"    data="_s + pythonQuoted(bodyText(request.body)) + u".encode(),\n"_s;
    }
    return text + u")\nprint(answer.status_code, answer.text)"_s;
}

QString powerShellText(const Target &target, const ApiRequest &request)
{
    QString text = u"$headers = @{\n"_s;
    for (const auto &[name, value] : headersOf(request)) {
        if (!isTyped(name))
            text += u"    "_s + powerShellQuoted(name) + u" = "_s + powerShellQuoted(value) + u'\n';
    }
    if (std::holds_alternative<ApiKeyCredential>(target.credential))
        text += u"    'authorization' = \"ApiKey $env:KIBANA_API_KEY\"\n"_s;
    if (const auto *basic = std::get_if<BasicCredential>(&target.credential))
        text += u"    'authorization' = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("_s
            + powerShellQuoted(basic->username + u':') + u" + $env:KIBANA_PASSWORD))\n"_s;
    text += u"}\n"_s;
    QString call = u"Invoke-RestMethod -Method "_s + verbName(request.verb) + u" -Uri "_s
        + powerShellQuoted(urlText(target, request)) + u" -Headers $headers"_s;
    if (const MultipartBody *multipart = request.body.multipart()) {
        text += u"$form = @{\n"_s;
        for (const BodyPart &part : multipart->parts)
            text += u"    %1 = %2%3\n"_s.arg(powerShellQuoted(part.name),
                part.filePath.isEmpty() ? QString() : u"Get-Item "_s,
                powerShellQuoted(part.filePath.isEmpty() ? QString::fromUtf8(part.text) : part.filePath));
        text += u"}\n"_s;
        call += u" -Form $form"_s;
    } else if (!request.body.isEmpty()) {
        call += u" -ContentType "_s + powerShellQuoted(QString::fromLatin1(mediaTypeOf(request.body))) + u" -Body "_s
            + powerShellQuoted(bodyText(request.body));
    }
    return text + call;
}

}

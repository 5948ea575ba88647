// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/certificatename.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Both in ASCII, with "xn--" labels. "*.example.com" stands for one label; "*.com" for nothing.
bool matches(const QString &pattern, const QString &name)
{
    if (!pattern.startsWith("*."_L1))
        return pattern.compare(name, Qt::CaseInsensitive) == 0;
    const QStringView parent = QStringView(pattern).mid(1);
    const qsizetype dot = name.indexOf(u'.');
    return parent.count(u'.') >= 2 && dot > 0 && QStringView(name).mid(dot).compare(parent, Qt::CaseInsensitive) == 0;
}

}

bool isCertificateOf(const QSslCertificate &certificate, const QString &host)
{
    const auto alternatives = certificate.subjectAlternativeNames();
    QString literal = host;
    if (literal.startsWith(u'[') && literal.endsWith(u']'))
        literal = literal.mid(1, literal.size() - 2);
    QHostAddress address;
    if (address.setAddress(literal)) {
        address.setScopeId({});
        const QStringList addresses = alternatives.values(QSsl::IpAddressEntry);
        return std::ranges::any_of(
            addresses, [&address](const QString &each) { return QHostAddress(each) == address; });
    }
    QString name = QString::fromLatin1(QUrl::toAce(host));
    if (name.endsWith(u'.'))
        name.chop(1);
    const bool hasNames = alternatives.contains(QSsl::DnsEntry) || alternatives.contains(QSsl::IpAddressEntry);
    const QStringList patterns =
        hasNames ? alternatives.values(QSsl::DnsEntry) : certificate.subjectInfo(QSslCertificate::CommonName);
    return !name.isEmpty()
        && std::ranges::any_of(patterns, [&name](const QString &pattern) { return matches(pattern, name); });
}

}

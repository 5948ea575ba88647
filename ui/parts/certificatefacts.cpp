// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/certificatefacts.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <algorithm>

#include "ui/parts/copyabletext.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200; // characters
constexpr qsizetype mostNames = 12;

// Line breaks in a name that the server chose are removed: a line of its own could pass for another fact.
QString limited(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestName ? line.left(longestName) + u'\u2026' : line;
}

QString namesText(const QStringList &names)
{
    if (names.isEmpty())
        return CertificateFacts::tr("None");
    const qsizetype more = names.size() - mostNames;
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), mostNames)))
        shown += limited(name);
    return more > 0 ? CertificateFacts::tr("%1 and %Ln more", "names", static_cast<int>(more)).arg(shown.join(u", "_s))
                    : shown.join(u", "_s);
}

}

CertificateFacts::CertificateFacts(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"certificateFacts"_s);
    m_grid->setContentsMargins(0, space::tiny, 0, space::tiny);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::tiny);
    m_grid->setColumnStretch(1, 1);
    hide();
}

void CertificateFacts::setCertificate(const std::optional<PresentedCertificate> &certificate)
{
    if (m_shown == certificate)
        return;
    m_shown = certificate;
    rebuild();
    setVisible(m_shown.has_value());
}

void CertificateFacts::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_shown)
        return;
    const QLocale locale;
    addFact(tr("Presented certificate of"), limited(m_shown->subject));
    addFact(tr("Names in it"), namesText(m_shown->names));
    addFact(tr("Issued by"), limited(m_shown->issuer));
    addFact(tr("Valid"),
        tr("%1 to %2, UTC")
            .arg(locale.toString(m_shown->validFrom, QLocale::ShortFormat),
                locale.toString(m_shown->validUntil, QLocale::ShortFormat)));
    addFingerprint();
}

void CertificateFacts::addFact(const QString &label, const QString &value)
{
    auto *text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const int row = m_grid->rowCount();
    m_grid->addWidget(new SecondaryLabel(label, this), row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

// On two lines: all 32 groups are wider than most windows, and a line without blanks is not wrapped.
void CertificateFacts::addFingerprint()
{
    constexpr int half = 16 * 3;
    QString groups = fingerprintText(*m_shown);
    if (groups.size() > half)
        groups.insert(half, u'\n');
    auto *text = new CopyableText(groups, this);
    text->setObjectName(u"fingerprint"_s);
    text->setSubject(tr("SHA-256 fingerprint"));
    const int row = m_grid->rowCount();
    m_grid->addWidget(new SecondaryLabel(tr("SHA-256 fingerprint"), this), row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

}

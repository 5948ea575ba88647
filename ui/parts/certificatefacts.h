// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a server presented of itself, to compare with what its administrator says.

#include <QWidget>

#include "models/connection/presentedcertificate.h"

class QGridLayout;

namespace reeve {

class CertificateFacts : public QWidget
{
    Q_OBJECT
public:
    explicit CertificateFacts(QWidget *parent = nullptr); // hidden until it has something to show

    void setCertificate(const std::optional<PresentedCertificate> &certificate); // nothing: hides

private:
    void rebuild();
    void addFact(const QString &label, const QString &value);
    void addFingerprint();

    QGridLayout *m_grid;
    std::optional<PresentedCertificate> m_shown{};
};

}
